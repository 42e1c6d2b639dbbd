// Questions of the assistant in the thread: answered or skipped once, afterwards shown with their answers.
import type { StructuredInputItem, StructuredInputQuestion } from '../../lib/chatkit/items';
import { useElement, useThread } from './element-context';
import { useTexts } from './use-texts';

/** Once they are answered they stay in the thread; before that they stand in the composer alone. */
export function StructuredInput({ item }: { item: StructuredInputItem }) {
  return item.status === 'pending' ? null : <Answers item={item} />;
}

export function QuestionForm({ item }: { item: StructuredInputItem }) {
  const texts = useTexts();
  const { controller } = useElement();
  const { isStreaming } = useThread();
  return (
    <form
      className="questions"
      onSubmit={(event) => {
        event.preventDefault();
        const answers = readAnswers(item, new FormData(event.currentTarget));
        void controller.answerQuestions(item.id, { status: 'answered', answers });
      }}
    >
      {item.inputs.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <div className="question-buttons">
        <button type="submit" className="button primary" disabled={isStreaming}>
          {texts.structuredInput.answer}
        </button>
        <button
          type="button"
          className="button"
          disabled={isStreaming}
          onClick={() => void controller.answerQuestions(item.id, { status: 'skipped' })}
        >
          {texts.structuredInput.skip}
        </button>
      </div>
    </form>
  );
}

function Question({ question }: { question: StructuredInputQuestion }) {
  const texts = useTexts().structuredInput;
  if (question.type === 'freeform')
    return (
      <label className="question" dir="auto">
        {question.question}
        <input name={question.id} placeholder={question.description} autoComplete="off" />
      </label>
    );
  return (
    <fieldset className="question" dir="auto">
      <legend>{question.question}</legend>
      {question.options.map(({ value }) => (
        <label key={value}>
          <input type={question.multiple ? 'checkbox' : 'radio'} name={question.id} value={value} />
          {value}
        </label>
      ))}
      <input
        name={question.id}
        aria-label={`${texts.other}: ${question.question}`}
        placeholder={texts.other}
        autoComplete="off"
      />
    </fieldset>
  );
}

function Answers({ item }: { item: StructuredInputItem }) {
  const texts = useTexts();
  return (
    <dl className="questions">
      {item.inputs.map(({ id, question, answer }) => (
        <div key={id} className="question" dir="auto">
          <dt>{question}</dt>
          <dd>
            {answer && !answer.skipped ? answer.values.join(', ') : texts.structuredInput.skipped}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A question that was left open is skipped. */
function readAnswers({ inputs }: StructuredInputItem, data: FormData) {
  return Object.fromEntries(
    inputs.map((question) => {
      const { id } = question;
      const given = data
        .getAll(id)
        .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
      // Of two answers to one question the typed one is meant.
      const isSingle = question.type === 'multiple_choice' && !question.multiple;
      const values = isSingle ? given.slice(-1) : given;
      return [id, { values, skipped: values.length === 0 }];
    }),
  );
}
