/** @type {import('next').NextConfig} */
module.exports = {
  // The tests build beside a running dashboard, so they need a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
};
