import type { Metadata } from 'next';
import { methodsContent } from '@/app/_components/methods/methodsContent';
import { CalibrationTable } from '@/app/_components/methods/CalibrationTable';
import { MethodEntry } from '@/app/_components/methods/MethodEntry';
import { ReferenceTable } from '@/app/_components/methods/ReferenceTable';
import { TestsMade } from '@/app/_components/methods/TestsMade';
import { recordOfRequest } from '@/app/_request/request';
import { PageLink } from '@/app/_components/PageLink';
import { formatCount } from '@/lib/format/numbers';
import { agreesAsPrinted } from '@/lib/methods/asPrinted';
import { testsOfRecord } from '@/lib/trends/effects/testsOfRecord';

export const metadata: Metadata = {
  title: 'Methods',
  description:
    'How every finding is reached, in plain words: what each method assumes, when it refuses, how often it is wrong, and that it gives what R and Python give.',
};

/** The methods in words and pictures, how often they are wrong, and what other programs print for the same data. */
export default async function Methods() {
  const record = await recordOfRequest();
  const { methods, references, calibration, runs, cells } = methodsContent(record);
  const agree = references.filter((one) => agreesAsPrinted(one.ours, one.printed)).length;
  return (
    <>
      <div className="page-head">
        <h1>Methods</h1>
        <p className="prose">
          How the findings are reached, in plain words. Monthly counts of attacks are small, come in waves, and hang
          together from month to month, so that most rules of thumb see changes where there are none. Each method here
          says what it assumes and when it refuses to answer; how often it is wrong is measured below.
        </p>
        <nav aria-label="On this page" className="small">
          <ul className="jump">
            {methods.map(({ method }) => (
              <li key={method.id}>
                <a href={`#${method.id}`}>{method.title}</a>
              </li>
            ))}
            <li>
              <a href="#calibration">How often they are wrong</a>
            </li>
            <li>
              <a href="#reference">Beside R and Python</a>
            </li>
            <li>
              <a href="#tests-made">How many tests the pages make</a>
            </li>
          </ul>
        </nav>
      </div>
      {methods.map(({ method, picture }) => (
        <MethodEntry key={method.id} method={method} picture={picture} />
      ))}
      <section aria-labelledby="calibration">
        <h2 id="calibration">How often they are wrong</h2>
        <p className="prose">
          Series were simulated in which nothing happens, and others in which the rate falls by half: {cells} kinds of
          series of 24 to 120 months, {runsWords(runs)} of each, with months that hang together weakly or strongly.
          Every method was then asked about them. A false alarm is a clear answer where nothing happened; at most 5 % is
          the goal. The rules of thumb stand below ours.
        </p>
        <p className="small">
          <PageLink href="/calibration.csv">The whole table as CSV</PageLink>, with its seed;{' '}
          <code>npm run calibrate</code> makes it again.
        </p>
        <CalibrationTable groups={calibration} />
      </section>
      <section aria-labelledby="reference">
        <h2 id="reference">Beside R and Python</h2>
        <p className="prose">
          The code of this page was run just now on published data of other subjects, and its answers set beside what
          other programs or papers print for them. {agree} of {references.length} agree in every digit printed
          {agree === references.length ? '.' : '; the others are marked.'} Lines of R marked values.R are in{' '}
          <code>data/reference/values.R</code>.
        </p>
        <ReferenceTable values={references} />
      </section>
      <TestsMade tests={testsOfRecord(record)} />
    </>
  );
}

const runsWords = ([fewest, most]: readonly [number, number]) =>
  fewest === most ? formatCount(most) : `${formatCount(fewest)} to ${formatCount(most)}`;
