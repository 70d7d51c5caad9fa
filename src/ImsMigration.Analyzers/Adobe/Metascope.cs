using System.Collections.Immutable;

namespace ImsMigration.Adobe;

/// <summary>A metascope of the retired JWT flow and what replaces it.</summary>
/// <param name="Name">The name as it stands in a claim after <c>/s/</c>, for example <c>ent_user_sdk</c>.</param>
/// <param name="Product">The Adobe product that the metascope gives access to.</param>
/// <param name="Scopes">The OAuth scopes that replace it, in the order to send them; empty where no reliable public mapping exists.</param>
internal sealed record Metascope(string Name, string Product, ImmutableArray<string> Scopes);
