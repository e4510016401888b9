namespace Dataset.Generator.Storage;

/// <summary>Where data is stored: what a project may say in <c>DatasetStorage</c>.</summary>
public enum DataStorage
{
    /// <summary>Small data in literals, large data appended to the assembly.</summary>
    Auto,

    /// <summary>In literals, which the compiler puts into the assembly.</summary>
    Literals,

    /// <summary>Appended to the assembly by a step after the compiler.</summary>
    Appended,
}
