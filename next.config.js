/** @type {import('next').NextConfig} */
module.exports = {
  // The tests build beside a running dashboard, so they need a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Where `npm start` builds, of what it builds from, so that servers that built the same send the same bytes; else any.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  poweredByHeader: false,
  // The front compresses (lib/serve), and keeps what it compressed.
  compress: false,
  // Nothing here needs images made smaller, so that /_next/image has nothing to answer.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Whoever asks gets title and description in the head: one page is kept for all.
  htmlLimitedBots: /.*/,
  // `npm run types` checks everything, the tests included; a reader who only starts the dashboard need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Painters of PNG and PDF read files beside their code, which a bundle would lose.
  serverExternalPackages: ['@resvg/resvg-js', 'pdfkit', 'fontkit', 'subset-font'],
  rewrites: async () => ({ beforeFiles: [{ source: '/favicon.ico', destination: '/icon.svg' }] }),
};
