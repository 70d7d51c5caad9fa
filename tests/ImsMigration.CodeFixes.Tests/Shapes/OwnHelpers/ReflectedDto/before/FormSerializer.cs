using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Newtonsoft.Json;

namespace Spring.Clothing.Http
{
    /// <summary>Turns an object into a form; the names come from <see cref="JsonPropertyAttribute"/>.</summary>
    public static class FormSerializer
    {
        public static FormUrlEncodedContent Serialize(object value)
        {
            return new FormUrlEncodedContent(value.GetType().GetProperties().Select(property => new KeyValuePair<string, string>(
                property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName ?? property.Name,
                property.GetValue(value)?.ToString())));
        }
    }
}
