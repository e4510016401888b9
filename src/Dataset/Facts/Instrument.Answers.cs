namespace Dataset;

public sealed partial record Instrument
{
    /// <summary>How an actor had answered by a day; null where no answer is known.</summary>
    public Response? ResponseOf(IActor actor, DateOnly asOf)
    {
        Response? latest = null;
        foreach (Response response in Responses)
        {
            if (response.By.Equals(actor) && response.Date.Earliest <= asOf && (latest is null || latest.Date.Earliest < response.Date.Earliest))
            {
                latest = response;
            }
        }

        return latest;
    }
}
