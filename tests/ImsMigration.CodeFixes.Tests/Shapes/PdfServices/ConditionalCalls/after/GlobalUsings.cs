global using System;
global using System.IO;
global using JwtCredentials = Adobe.PDFServicesSDK.auth.ServicePrincipalCredentials;
