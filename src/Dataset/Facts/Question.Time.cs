namespace Dataset;

public sealed partial record Question
{
    /// <summary>
    /// Where the question stood on a day: open from the first article that asks it until it was settled; null before, and for days of which
    /// the dataset knows nothing.
    /// </summary>
    public QuestionStatus? StatusOn(DateOnly day)
    {
        if (!Edition.Reaches(day) || !this.IsKnownBy(day))
        {
            return null;
        }

        return Settled is { } settled && settled.Latest <= day ? Status : QuestionStatus.Open;
    }

    /// <summary>Where the question stands in an article: answered where the article answers it itself; null where it does not ask.</summary>
    public QuestionStatus? StatusIn(Source article)
    {
        QuestionStatus? status = null;
        foreach (Evidence evidence in Evidence)
        {
            if (evidence.In.Equals(article))
            {
                status = evidence.For.Contains(Field.Answer) ? QuestionStatus.Answered : status ?? QuestionStatus.Open;
            }
        }

        return status;
    }
}
