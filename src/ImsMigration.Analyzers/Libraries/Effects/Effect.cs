namespace ImsMigration.Libraries.Effects;

/// <summary>What a call does besides giving a value. What has no row in the table has an effect.</summary>
internal enum Effect
{
    /// <summary>Nothing: it computes a value from what it is handed.</summary>
    Pure,

    /// <summary>It looks at a file, the environment, the configuration or a store, and leaves it as it is.</summary>
    Reads,

    /// <summary>It loads or uses a key, or makes a token, and leaves the objects that it is handed as they are.</summary>
    KeyMaterial,

    /// <summary>It changes the object that it is called on, or the objects that a static method is handed, and nothing else.</summary>
    Fills,

    /// <summary>It tells a person something.</summary>
    Message,

    /// <summary>It tells a container or a validator what to do later: what it is handed runs then.</summary>
    Registers,

    /// <summary>It gets an object of its type argument from a container, which makes it.</summary>
    Makes,

    /// <summary>Anything else: nobody knows who would miss it.</summary>
    Unknown,
}
