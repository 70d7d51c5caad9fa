using System.Collections.Generic;
using System.Linq;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS0001: the JWT exchange endpoint is used.</summary>
internal static class ExchangeEndpointRule
{
    /// <summary>
    /// One report for each mention of the endpoint, and for each request whose endpoint the source does not name
    /// one at its field <c>jwt_token</c>.
    /// </summary>
    public static IEnumerable<Report> Check(ServiceAccountFacts facts)
    {
        foreach (var mention in facts.Endpoints.Where(static mention => mention.Part != EndpointPart.Last))
        {
            yield return new Report(Descriptors.ExchangeEndpoint, mention.Node.GetLocation(), MessageName.OfEndpoint(mention.Text));
        }

        foreach (var flow in facts.Flows.Where(static flow => flow.Endpoints.IsEmpty))
        {
            yield return new Report(Descriptors.ExchangeEndpoint, flow.Form.Jwt.NameNode.GetLocation(), MessageName.OfField(TokenForm.JwtField));
        }
    }
}
