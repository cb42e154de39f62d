import { keptBeside } from '@/lib/kept/kept';

describe('what is kept beside a thing', () => {
  const lengths = () => {
    const made: string[] = [];
    const kept = keptBeside<object, number>(2);
    const ask = (origin: object, name: string) =>
      kept(
        origin,
        () => {
          made.push(name);
          return name.length;
        },
        name,
      );
    return { ask, made };
  };

  it('is made once for each name', () => {
    const { ask, made } = lengths();
    const one = {};
    expect([ask(one, 'March'), ask(one, 'May'), ask(one, 'March')]).toEqual([5, 3, 5]);
    expect(made).toEqual(['March', 'May']);
  });

  it('is its own: another thing has the name anew', () => {
    const { ask, made } = lengths();
    ask({}, 'March');
    ask({}, 'March');
    expect(made).toEqual(['March', 'March']);
  });

  it('goes once others were asked for since', () => {
    const { ask, made } = lengths();
    const one = {};
    for (const name of ['March', 'May', 'March', 'June', 'March', 'May']) ask(one, name);
    expect(made).toEqual(['March', 'May', 'June', 'May']);
  });
});
