// Each project of the run claims a time zone; if it were not in force, every other test here would prove less than it says.
test('the run is in the time zone that it claims', () => {
  const minutesBehindUtc = { UTC: 0, 'America/Los_Angeles': 480, 'Asia/Baghdad': -180 }[process.env.TZ!];
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(minutesBehindUtc);
});
