namespace Dataset.Generator;

/// <summary>
/// Compares by identity what is too large to be compared by its values, and what is never made again from the same values: the stages that follow
/// compare the little that each of them takes from it.
/// </summary>
internal sealed class SameObject<T> : IEqualityComparer<T>
    where T : class
{
    public static IEqualityComparer<T> Comparer { get; } = new SameObject<T>();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
}
