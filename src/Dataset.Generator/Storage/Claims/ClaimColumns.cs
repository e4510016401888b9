namespace Dataset.Generator.Storage;

/// <summary>The columns in which derived provenance is stored.</summary>
internal static class ClaimColumns
{
    /// <summary>The class that holds them.</summary>
    public const string Class = "__Claims";

    /// <summary>How many deprecated claims there are; the others are counted as rows are.</summary>
    public const string DeprecatedCount = "DeprecatedCount";

    public const string DisputeCount = "DisputeCount";

    public const string SupportCount = "SupportCount";

    // Of claims.
    public static readonly NumberColumn Owner = Values("Owner");
    public static readonly NumberColumn Property = Values("Property");
    public static readonly NumberColumn Rank = Values("Rank");
    public static readonly NumberColumn Fault = Values("Fault");
    public static readonly ListColumn Evidence = new("Evidence");

    // Of values: those of all claims, and behind them those that rows hold instead of the deprecated ones.
    public static readonly NumberColumn Kind = Values("Kind");
    public static readonly NumberColumn Shown = Values("Shown");
    public static readonly NumberColumn Payload = Values("Payload");

    /// <summary>The words of values that take several: the payload is the position of the first.</summary>
    public static readonly NumberColumn PayloadWords = new("Payload_Words");

    // Of disputes.
    public static readonly NumberColumn DisputeOwner = Values("DisputeOwner");
    public static readonly NumberColumn DisputeProperty = Values("DisputeProperty");
    public static readonly NumberColumn Resolution = Values("Resolution");
    public static readonly ListColumn DisputeClaims = new("DisputeClaims");

    // Of fields that have a value.
    public static readonly NumberColumn SupportOwner = Values("SupportOwner");
    public static readonly NumberColumn SupportProperty = Values("SupportProperty");
    public static readonly NumberColumn SupportKind = Values("Support");

    private static NumberColumn Values(string name) => new(name + "_Values");
}
