using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LoopbackIms;

/// <summary>What an endpoint needs to know of a request to answer it.</summary>
/// <param name="Host">The IMS host that was asked.</param>
/// <param name="QueryFields">The fields of the query string, or <see langword="null"/> if it is malformed.</param>
/// <param name="Form">The form in the body.</param>
/// <param name="HasAuthorization">Whether an Authorization header was sent.</param>
internal sealed record ImsRequest(string Host, ImmutableArray<RequestField>? QueryFields, FormBody Form, bool HasAuthorization)
{
    /// <summary>Every field: those of the query string, then those of the body.</summary>
    public IEnumerable<RequestField> AllFields => (QueryFields ?? []).Concat(Form.Fields);
}
