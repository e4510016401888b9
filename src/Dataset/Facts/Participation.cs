using Dataset.Schema;

namespace Dataset;

/// <summary>An actor's part in an event (PROV Association).</summary>
[Part]
[Term("http://www.w3.org/ns/prov#Association")]
public sealed partial record Participation : IFact
{
    /// <summary>The event.</summary>
    [Owner]
    public partial Event Event { get; }

    /// <summary>Who: the person or organization; for somebody whom the article leaves unnamed, the group that they belong to.</summary>
    [Editorial, OnePlaceADay(typeof(Person), nameof(Dataset.Event.Place), nameof(Presence), "present")]
    [Term("http://www.w3.org/ns/prov#agent")]
    public partial IActor Who { get; }

    /// <summary>The office in which the person took part, where it is not the one that they held.</summary>
    [Editorial, HeldOn(nameof(Who))]
    public partial Post? As { get; }

    /// <summary>The state or body that they stood for; of a state or body that is itself.</summary>
    [Editorial]
    public partial Organization Side { get; }

    /// <summary>What they did there (PROV hadRole).</summary>
    [Editorial]
    public partial RowList<ParticipantRole> Roles { get; }

    /// <summary>Whether they were there.</summary>
    [Default("present"), NotWhen("present", nameof(Dataset.Event.Type), "CONSULT/phone")]
    public partial Presence Presence { get; }

    /// <summary>The words of the article where it leaves somebody unnamed: "a top aide".</summary>
    public partial string? Described { get; }

    /// <summary>Whom the dataset takes the unnamed for.</summary>
    public partial Person? Likely { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
