namespace Dataset;

public sealed partial record Instrument
{
    /// <summary>
    /// Where the instrument stood on a day, by the last answer of each who had answered; null before it was made, where its day is not known,
    /// and for days after the cut-off.
    /// </summary>
    public InstrumentStatus? StatusOn(DateOnly day)
    {
        if (Date is not { } made || made.Latest > day || !Edition.Reaches(day))
        {
            return null;
        }

        if (Kind is InstrumentKind.Readout or InstrumentKind.JointStatement)
        {
            return InstrumentStatus.Issued;
        }

        InstrumentStatus answered = ByAnswers(day);
        return answered == InstrumentStatus.Accepted && IsOver(made, day) ? InstrumentStatus.Expired : answered;
    }

    private InstrumentStatus ByAnswers(DateOnly day)
    {
        int accepted = 0, waiting = 0, partly = 0;
        foreach (Response response in Responses)
        {
            if (!response.Equals(ResponseOf(response.By, day)))
            {
                continue;
            }

            switch (response.Answer)
            {
                case Answer.Rejected or Answer.Countered:
                    return InstrumentStatus.Rejected;
                case Answer.Accepted:
                    accepted++;
                    break;
                case Answer.AcceptedInPart:
                    partly++;
                    break;
                default:
                    waiting++;
                    break;
            }
        }

        return partly > 0 || (accepted > 0 && waiting > 0) ? InstrumentStatus.AcceptedInPart
            : accepted > 0 ? InstrumentStatus.Accepted
            : InstrumentStatus.Proposed;
    }

    // Where every term has an end, the last of them is that of the whole.
    private bool IsOver(FuzzyDate made, DateOnly day)
    {
        bool over = Terms.Count > 0;
        foreach (Term term in Terms)
        {
            over &= term.Duration is { } duration && made.Latest.AddMonths(duration.Months).AddDays(duration.Days) < day;
        }

        return over;
    }
}
