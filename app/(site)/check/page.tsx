import type { Metadata } from 'next';
import { requestOf } from '@/app/_request/request';
import { CheckForm } from '@/app/_components/check/CheckForm';
import { CheckVerdict } from '@/app/_components/check/CheckVerdict';
import { LicenceMark } from '@/app/_components/LicenceMark';
import { WorkedExamples } from '@/app/_components/check/WorkedExamples';
import { checkHeadline } from '@/lib/trends/check/checkHeadline';
import { sourcesOfCheck } from '@/lib/trends/check/sourcesOfCheck';

export const metadata: Metadata = {
  title: 'Check a headline',
  description:
    'Two numbers with their dates: do they count the same thing, may they be compared, and how sure is the change?',
};

/** The headline checker: the verdict where something is asked, the form, and the sentence that this project began with. */
export default async function Check() {
  const { asked, record, site } = await requestOf('check');
  const { check } = asked;
  const verdict = check && checkHeadline(check, record);
  return (
    <>
      <div className="page-head">
        <h1>Check a headline</h1>
        {!check && (
          <p className="prose">
            “Attacks fell from A to B.” Enter the two numbers with the days they cover, or pick them from the record.
            The answer says whether they count the same thing, whether the two times can be compared, how sure the
            change is, and who else counted.
          </p>
        )}
      </div>
      {check && <LicenceMark sources={sourcesOfCheck(check, record)} />}
      {check && verdict && <CheckVerdict query={check} check={verdict} record={record} origin={site} />}
      <CheckForm check={check} record={record} />
      <WorkedExamples record={record} openFirst={!check} />
    </>
  );
}
