/**
 * The frame of every mail: at most 600 pixels wide, whole on a phone, legible where a mail program turns colours dark.
 * No pictures, so nothing is loaded from elsewhere and nothing is missing when that is refused.
 */
export const LAYOUT = `<!doctype html>
<html lang="{{ locale }}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{ subject }}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 620px) {
  .outer { padding: 0 !important; }
  .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
  .inside { padding: 28px 20px !important; }
  .edge { padding-left: 20px !important; padding-right: 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #111418 !important; }
  .card { background: #1c2127 !important; border-color: #323a44 !important; }
  .card, .card td, .card p, .card h1 { color: #eef1f4 !important; }
  .panel { background: #272e36 !important; }
  .muted, .card .muted { color: #a9b3bf !important; }
  .rule { border-color: #3a434e !important; }
  .card .link { color: #86efac !important; }
  .button, .button a { background: #bbf7d0 !important; color: #052e16 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef0f3;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all">{{ preheader }}{% for n in (1..40) %}&#847;&zwnj;&nbsp;{% endfor %}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef0f3"><tr><td class="outer" align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<tr><td class="edge muted" style="padding:12px 32px 14px;font-size:15px;line-height:20px;font-weight:bold;color:#3a4350">{{ shop.name }}</td></tr>
<tr><td class="card inside" style="padding:36px 32px;background:#ffffff;border:1px solid #e3e6eb;border-radius:12px;color:#1a2029;font-size:16px;line-height:25px;overflow-wrap:anywhere;word-break:break-word">
{% if heading %}<h1 style="margin:0 0 20px;font-size:25px;line-height:32px;font-weight:bold;color:#1a2029">{{ heading }}</h1>{% endif %}
{{ body | raw }}
</td></tr>
<tr><td class="edge muted" style="padding:18px 32px 28px;font-size:13px;line-height:19px;color:#5b6472">{{ footer }}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;

/** Around a paragraph of the body, and around a block. */
export const PARAGRAPH = `margin:0 0 16px`;
export const BLOCK = `margin:0;padding:8px 0 24px`;

export const LINK = `color:#166534`;
