using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator;

/// <summary>How values of the pipeline come together: each stage gets a record that names what it depends on.</summary>
internal static class Providers
{
    /// <summary>Runs a stage; its name is the one under which the compiler tracks the step.</summary>
    public static IncrementalValueProvider<Guarded<TOut>> Run<TIn, TOut>(this IncrementalValueProvider<TIn> from, Stage<TIn, TOut> stage) =>
        from.Select(stage.Run).WithTrackingName(stage.Name);

    /// <summary>Runs a stage for each value.</summary>
    public static IncrementalValuesProvider<Guarded<TOut>> Run<TIn, TOut>(this IncrementalValuesProvider<TIn> from, Stage<TIn, TOut> stage) =>
        from.Select(stage.Run).WithTrackingName(stage.Name);

    /// <summary>
    /// Runs a stage whose value is too large to be compared, and is never made again from the same: the stages behind it compare the little that each
    /// of them takes from it.
    /// </summary>
    public static IncrementalValueProvider<Guarded<TOut>> RunUncompared<TIn, TOut>(this IncrementalValueProvider<TIn> from, Stage<TIn, TOut> stage) =>
        from.Select(stage.Run).WithComparer(SameObject<Guarded<TOut>>.Comparer).WithTrackingName(stage.Name);

    /// <summary>The values of a stage that gives several, of which each goes its own way.</summary>
    public static IncrementalValuesProvider<T> Each<T>(this IncrementalValueProvider<Guarded<EquatableArray<T>>> all, string name) =>
        all.SelectMany(static (given, _) => given.Value).WithTrackingName(name);

    /// <summary>What a stage gave, or what stands in for it.</summary>
    public static IncrementalValuesProvider<T> Values<T>(this IncrementalValuesProvider<Guarded<T>> guarded) =>
        guarded.Select(static (one, _) => one.Value);

    /// <summary>All values, in the order in which they came.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> Together<T>(this IncrementalValuesProvider<T> each) =>
        each.Collect().Select(static (all, _) => new EquatableArray<T>(all));

    /// <summary>What there is of all files, in the order of their paths.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> InOrder<T>(this IncrementalValuesProvider<T> files, Func<T, string> path) =>
        files.Collect().Select((all, _) => FilesByPath.InOrder(all, path));

    /// <summary>What went wrong in a stage.</summary>
    public static IncrementalValueProvider<EquatableArray<Finding>> Failures<T>(this IncrementalValuesProvider<Guarded<T>> guarded) =>
        guarded.Collect().Select(static (all, _) => all.Select(one => one.Failure).OfType<Finding>().ToEquatableArray());

    public static IncrementalValueProvider<EquatableArray<Finding>> Failures<T>(this IncrementalValueProvider<Guarded<T>> guarded) =>
        guarded.Select(static (one, _) => one.Failure is { } failure ? EquatableArray.Of(failure) : []);

    /// <summary>All of them, one list after the other.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> Concat<T>(params IncrementalValueProvider<EquatableArray<T>>[] lists) =>
        lists.Aggregate(static (all, list) => all.Join(list, static (before, after) => new EquatableArray<T>(before.Items.AddRange(after.Items))));

    public static IncrementalValueProvider<TOut> Join<T1, T2, TOut>(
        this IncrementalValueProvider<T1> one, IncrementalValueProvider<T2> two, Func<T1, T2, TOut> into) =>
        one.Combine(two).Select((all, _) => into(all.Left, all.Right));

    public static IncrementalValueProvider<TOut> Join<T1, T2, T3, TOut>(
        this IncrementalValueProvider<T1> one, IncrementalValueProvider<T2> two, IncrementalValueProvider<T3> three, Func<T1, T2, T3, TOut> into) =>
        one.Combine(two).Combine(three).Select((all, _) => into(all.Left.Left, all.Left.Right, all.Right));

    public static IncrementalValueProvider<TOut> Join<T1, T2, T3, T4, T5, T6, TOut>(
        this IncrementalValueProvider<T1> one,
        IncrementalValueProvider<T2> two,
        IncrementalValueProvider<T3> three,
        IncrementalValueProvider<T4> four,
        IncrementalValueProvider<T5> five,
        IncrementalValueProvider<T6> six,
        Func<T1, T2, T3, T4, T5, T6, TOut> into) =>
        one.Combine(two).Combine(three.Combine(four)).Combine(five.Combine(six)).Select((all, _) => into(
            all.Left.Left.Left, all.Left.Left.Right, all.Left.Right.Left, all.Left.Right.Right, all.Right.Left, all.Right.Right));

    public static IncrementalValueProvider<TOut> Join<T1, T2, T3, T4, T5, T6, T7, TOut>(
        this IncrementalValueProvider<T1> one,
        IncrementalValueProvider<T2> two,
        IncrementalValueProvider<T3> three,
        IncrementalValueProvider<T4> four,
        IncrementalValueProvider<T5> five,
        IncrementalValueProvider<T6> six,
        IncrementalValueProvider<T7> seven,
        Func<T1, T2, T3, T4, T5, T6, T7, TOut> into) =>
        one.Combine(seven).Join(
            two, three, four, five, six,
            (ends, second, third, fourth, fifth, sixth) => into(ends.Left, second, third, fourth, fifth, sixth, ends.Right));

    /// <summary>Each value with what all of them share.</summary>
    public static IncrementalValuesProvider<TOut> Join<T1, T2, TOut>(
        this IncrementalValuesProvider<T1> each, IncrementalValueProvider<T2> two, Func<T1, T2, TOut> into) =>
        each.Combine(two).Select((all, _) => into(all.Left, all.Right));

    public static IncrementalValuesProvider<TOut> Join<T1, T2, T3, TOut>(
        this IncrementalValuesProvider<T1> each, IncrementalValueProvider<T2> two, IncrementalValueProvider<T3> three, Func<T1, T2, T3, TOut> into) =>
        each.Combine(two.Combine(three)).Select((all, _) => into(all.Left, all.Right.Left, all.Right.Right));
}
