import { answerTo } from './answerTo';

const LEAVES = [
  '/figures/attacks.csv',
  '/figures/attacks.svg',
  '/embed/attacks',
  '/events.csv',
  '/embed.js',
  '/oembed?url=http://localhost/',
];

afterEach(() => {
  delete process.env.ISIL_TRENDS_PRIVATE;
});

test.each(LEAVES)(
  '%s may be read by pages of other sites, and by none where the server is its owner’s alone',
  async (address) => {
    expect((await answerTo(address))!.headers.get('access-control-allow-origin')).toBe('*');
    process.env.ISIL_TRENDS_PRIVATE = '1';
    expect((await answerTo(address))!.headers.get('access-control-allow-origin')).toBeNull();
  },
);
