namespace Dataset.Generator;

/// <summary>Where the page of a diagnostic is to be found: the package brings all of them, and a project may name another place.</summary>
/// <param name="Given">A folder, or an address to which the page's name is added, or in which <c>{id}</c> stands for the diagnostic.</param>
public sealed record HelpPages(string Given)
{
    /// <summary>The address of a page.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="otherwise">The page in the repository of the generator, where nothing is given.</param>
    public string AddressOf(string id, string otherwise)
    {
        string given = Given.Trim();
        return given.Length == 0 ? otherwise
            : given.Contains("{id}") ? Address(given.Replace("{id}", id))
            : Address(given.TrimEnd('/', '\\') + "/" + id + ".md");
    }

    /// <summary>A path as an address: editors open those.</summary>
    private static string Address(string place) =>
        Path.IsPathRooted(place) && Uri.TryCreate(place, UriKind.Absolute, out Uri? file) ? file.AbsoluteUri : place;
}
