using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>What the articles ask, what is answered, and how they thought that it could end.</summary>
internal sealed class QuestionsSection : ISection
{
    public string Name => "questions";

    public string Title => "Questions, open and answered";

    public void Print(Page page, Scope scope)
    {
        foreach (Question q in Questions.All.Where(scope.Concerns).OrderBy(q => q.StatusOn(scope.AsOf)))
        {
            if (q.StatusOn(scope.AsOf) is { } status)
            {
                Print(page, q, status);
            }
        }
    }

    private static void Print(Page page, Question q, QuestionStatus status)
    {
        page.Item($"{q.Text} ({Words.Of(status)})" + page.Notes.Of(q, Question.Field.Exists));
        if (status == QuestionStatus.Answered && q is { Answer: { } answer, Settled: { } settled })
        {
            page.Line(2, $"Answer, {When.Text(settled)}: {answer}" + page.Notes.Of(q, Question.Field.Answer, Question.Field.Settled), hanging: 2);
        }

        foreach (QuestionOutcome outcome in q.Outcomes.OrderBy(o => o.Rank ?? int.MaxValue))
        {
            page.Line(2, $"It could be: {outcome.Text}" + page.Notes.Of(outcome, QuestionOutcome.Field.Exists), hanging: 2);
        }
    }
}
