using System.Collections;
using System.Reflection;
using System.Runtime.Loader;

namespace Dataset.Tests.Compiled;

/// <summary>Threads that meet a row at the same time, for the first time, meet one object.</summary>
public class IdentityTests
{
    private const int Threads = 64;

    [Fact]
    public void Threads_that_touch_the_data_first_see_one_identity()
    {
        AssemblyLoadContext untouched = new("untouched", isCollectible: true);
        Type[] containers = [.. untouched.LoadFromAssemblyPath(typeof(Event).Assembly.Location).GetExportedTypes()
            .Where(t => t.GetProperty("All", BindingFlags.Public | BindingFlags.Static) is not null)];
        containers.Length.ShouldBeGreaterThan(15);

        object[][] seen = new object[Threads][];
        using Barrier start = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            seen[i] = [.. containers.SelectMany(RowsOf)];
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        seen[0].Length.ShouldBeGreaterThan(500);
        seen.ShouldAllBe(rows => rows.SequenceEqual(seen[0], ReferenceEqualityComparer.Instance));
        untouched.Unload();
    }

    private static IEnumerable<object> RowsOf(Type container) => ((IEnumerable)container.GetProperty("All")!.GetValue(null)!).Cast<object>();
}
