using System;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace LoopbackIms;

/// <summary>
/// The OAuth scopes that a migrated credential has for each metascope. Source: the shared facts, "Metascopes and the
/// scopes that replace them". Written down a second time on purpose: what the code fix suggests is proved against it.
/// </summary>
internal static partial class MetascopeTable
{
    /// <summary>What every credential has, also one whose metascope has no known mapping.</summary>
    private const string Base = "openid,AdobeID";

    private const string Reactor =
        "openid,AdobeID,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles";

    private static readonly ImmutableArray<(string Metascope, string Scopes)> s_rows =
    [
        ("ent_analytics_bulk_ingest_sdk", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function"),
        ("ent_dataservices_sdk", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"),
        ("ent_marketing_sdk", "openid,AdobeID,target_sdk,additional_info.projectedProductContext,read_organizations,additional_info.roles"),
        ("ent_user_sdk", "openid,AdobeID,user_management_sdk"),
        ("ent_documentcloud_sdk", "openid,AdobeID,DCAPI"),
        ("ent_reactor_sdk", Reactor),
        ("ent_reactor_admin_sdk", Reactor),
        ("ent_reactor_it_admin_sdk", Reactor),
        ("ent_reactor_developer_sdk", Reactor),
        ("ent_reactor_approver_sdk", Reactor),
        ("ent_reactor_publisher_sdk", Reactor),
        ("ent_reactor_extension_developer_sdk", Reactor),
        ("ent_adobeio_sdk", "openid,AdobeID,adobeio_api,additional_info.roles,additional_info.projectedProductContext"),
        ("event_receiver_api", "openid,AdobeID,event_receiver,event_receiver_api"),
        ("asset_compute_meta", "openid,AdobeID,asset_compute,read_organizations"),
        ("ent_audiencemanagerplatform_sdk", Base),
        ("ent_aam_sdk", Base),
        ("ent_campaign_sdk", "openid,AdobeID,campaign_sdk,additional_info.projectedProductContext,campaign_config_server_general,deliverability_service_general"),
        ("ent_cja_sdk", Base),
        ("ent_stocksearch_sdk", Base),
        ("ent_default_sdk", "openid,AdobeID,read_organizations"),
        ("ent_ccas_sdk", "openid,AdobeID,read_organizations"),
        ("ent_gdpr_sdk", Base),
        ("ent_smartcontent_sdk", Base),
        ("ent_sensei_image_sdk", Base),
        ("ent_brand_portal_sdk", Base),
        ("ent_places_sdk", Base),
        ("ent_cloudmgr_sdk", Base),
        ("ent_aem_cloud_api", Base),
    ];

    private static readonly FrozenSet<string> s_scopes =
        s_rows.SelectMany(static row => row.Scopes.Split(',')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The scopes of a credential with <paramref name="metascopes"/>: the union in table order, each once.</summary>
    public static ImmutableArray<string> ScopesFor(IReadOnlyCollection<string> metascopes) =>
    [
        .. Base.Split(',')
            .Concat(s_rows.Where(row => metascopes.Contains(row.Metascope)).SelectMany(static row => row.Scopes.Split(',')))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether <paramref name="name"/> is formed like a short metascope name, <c>ent_user_sdk</c>.</summary>
    public static bool IsWellFormed(string name) => NamePattern().IsMatch(name);

    /// <summary>
    /// Whether <paramref name="scope"/> is a metascope put where an OAuth scope belongs. <c>event_receiver_api</c> is both,
    /// so what the table lists as a scope is not one.
    /// </summary>
    public static bool LooksLikeMetascope(string scope) =>
        !s_scopes.Contains(scope)
        && (scope.StartsWith("ent_", StringComparison.OrdinalIgnoreCase)
            || scope.Contains("/s/", StringComparison.Ordinal)
            || scope.Contains("://", StringComparison.Ordinal)
            || s_rows.Any(row => row.Metascope == scope));

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
