namespace Dataset;

public sealed partial record Instrument
{
    /// <summary>How an actor had answered by a day; null where no answer is known, and for days after the cut-off.</summary>
    /// <param name="actor">Who answers.</param>
    /// <param name="asOf">The day; without one the last that the dataset knows, that of its cut-off.</param>
    public Response? ResponseOf(IActor actor, DateOnly? asOf = null)
    {
        DateOnly day = asOf ?? Edition.Current.CutOff;
        Response? latest = null;
        if (!Edition.Reaches(day))
        {
            return null;
        }

        foreach (Response response in Responses)
        {
            if (response.By.Equals(actor) && response.Date.Earliest <= day && (latest is null || latest.Date.Earliest < response.Date.Earliest))
            {
                latest = response;
            }
        }

        return latest;
    }
}
