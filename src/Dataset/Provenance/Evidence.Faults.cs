namespace Dataset;

public sealed partial record Evidence
{
    /// <summary>How the article is wrong about the fact; null where it is not known to be.</summary>
    public Fault? KnownFault
    {
        get
        {
            foreach (DeprecatedClaim claim in Fact.DeprecatedClaims)
            {
                if (claim.Evidence.Contains(this))
                {
                    return claim.Fault;
                }
            }

            return null;
        }
    }
}
