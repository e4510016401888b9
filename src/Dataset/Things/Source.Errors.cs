using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Source
{
    /// <summary>
    /// The passages in which the article is wrong, in its order; one that several facts are wrong by stands there for each.
    /// <see cref="Evidence.WrongClaim"/> has what it says and what holds instead, also where the words are too long to be shipped.
    /// </summary>
    [JsonIgnore]
    public RowList<Evidence> Errors => Gathered<Evidence>.Of(this, static it => it.Citations.Where(IsError).OrderBy(e => e.Span.Start));

    /// <summary>What the article states and is wrong as a whole, in its order.</summary>
    [JsonIgnore]
    public RowList<RefutedAssertion> RefutedAssertions =>
        Gathered<RefutedAssertion>.Of(this, static it => it.Citations.OrderBy(e => e.Span.Start).Select(e => e.Fact).OfType<RefutedAssertion>());

    /// <summary>In how many passages the article is wrong; passages that overlap count once, however many facts they are wrong about.</summary>
    public int CountErrors()
    {
        int count = 0;
        for (int i = 0; i < Citations.Count; i++)
        {
            bool isFirst = IsError(Citations[i]);
            for (int earlier = 0; earlier < i && isFirst; earlier++)
            {
                isFirst = !(IsError(Citations[earlier]) && Overlap(Citations[earlier].Span, Citations[i].Span));
            }

            count += isFirst ? 1 : 0;
        }

        return count;
    }

    private static bool IsError(Evidence citation) => citation.KnownFault is not null || citation.Fact is RefutedAssertion;

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}
