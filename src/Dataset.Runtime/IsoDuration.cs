namespace Dataset.Runtime;

/// <summary>
/// A duration as ISO 8601 writes it. Months, days and seconds are kept apart, since a month is no number of days.
/// </summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(IsoDurationConverter))]
public readonly struct IsoDuration : global::System.IEquatable<IsoDuration>
{
    // From bit 0: months (20), days (20), seconds (24).
    private readonly ulong _bits;

    /// <summary>A duration as it is stored.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public IsoDuration(ulong bits) => _bits = bits;

    /// <summary>The duration as it is stored.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public ulong Bits => _bits;

    /// <summary>Whole months; a year is twelve.</summary>
    public int Months => (int)(_bits & 0xFFFFF);

    /// <summary>Whole days; a week is seven.</summary>
    public int Days => (int)((_bits >> 20) & 0xFFFFF);

    /// <summary>Seconds; a minute is sixty, an hour 3,600.</summary>
    public int Seconds => (int)((_bits >> 40) & 0xFFFFFF);

    /// <summary>The days and seconds as a time span.</summary>
    /// <param name="value">The time span.</param>
    /// <returns>Whether there is one: months have no fixed length.</returns>
    public bool TryGetTimeSpan(out global::System.TimeSpan value)
    {
        value = new global::System.TimeSpan(Days, 0, 0, Seconds);
        return Months == 0;
    }

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Whether two durations have the same parts.</summary>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Whether two durations differ in a part.</summary>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <summary>The duration in ISO 8601: <c>P30D</c>, <c>P1Y2M</c>, <c>PT4H30M</c>.</summary>
    public override string ToString()
    {
        if (_bits == 0)
        {
            return "PT0S";
        }

        string text = "P" + Part(Months / 12, 'Y') + Part(Months % 12, 'M') + Part(Days, 'D');
        return Seconds == 0 ? text : text + "T" + Part(Seconds / 3600, 'H') + Part(Seconds / 60 % 60, 'M') + Part(Seconds % 60, 'S');
    }

    private static string Part(int number, char unit) =>
        number == 0 ? "" : number.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + unit;
}
