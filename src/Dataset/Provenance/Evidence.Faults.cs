using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Evidence
{
    /// <summary>
    /// What the article gets wrong with these words: the field, the value that it gives, and what holds instead; null where it is not known to be
    /// wrong about a field. A passage that a <see cref="RefutedAssertion"/> rests on is wrong as a whole.
    /// </summary>
    [JsonIgnore]
    public DeprecatedClaim? WrongClaim
    {
        get
        {
            foreach (DeprecatedClaim claim in Fact.DeprecatedClaims)
            {
                if (claim.Evidence.Contains(this))
                {
                    return claim;
                }
            }

            return null;
        }
    }

    /// <summary>How the article is wrong about the fact; null where it is not known to be.</summary>
    public Fault? KnownFault => WrongClaim?.Fault;
}
