"""Ten ways to lay out a news page, each with the mess of its kind. A layout takes a story and returns the page and
the gold fields that the page does not show in the ordinary way (None where it shows none)."""

import html
import json

from stories import MONTHS


def e(text):
    return html.escape(text, quote=False)


def iso(story, time="T09:30:00+01:00"):
    return "{:04}-{:02}-{:02}".format(*story["date"]) + time


def long_date(story, american=False):
    year, month, day = story["date"]
    return f"{MONTHS[month - 1]} {day}, {year}" if american else f"{day} {MONTHS[month - 1]} {year}"


def names(story):
    return " and ".join(story["authors"])


def other(story):
    return story["fill"](story["dice"].choice([
        "{place} mayor says bridge will reopen", "Storm warning for {place} coast", "{n} held after raid in {place}",
        "Why {place} is running out of nurses", "Picture of the day: fog over {place}"]))


def inner(story, p="<p>{}</p>", between=None):
    """The blocks as HTML; `between` makes what is pushed between the paragraphs."""
    out, items = [], []
    for number, (kind, text) in enumerate(story["blocks"]):
        if kind == "li":
            items.append(f"<li>{e(text)}</li>")
            continue
        if items:
            out.append("<ul>" + "".join(items) + "</ul>")
            items = []
        out.append({"p": p, "h2": "<h2>{}</h2>", "quote": "<blockquote><p>{}</p></blockquote>"}[kind].format(e(text)))
        if between and kind == "p":
            out.append(between(number) or "")
    return "\n".join(out + (["<ul>" + "".join(items) + "</ul>"] if items else []))


def ld(story, outlet, **more):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story["title"],
            "datePublished": iso(story), "dateModified": iso(story, "T18:00:00+01:00"),
            "author": [{"@type": "Person", "name": a} for a in story["authors"]],
            "publisher": {"@type": "NewsMediaOrganization", "name": outlet}}
    data.update(more)
    return '<script type="application/ld+json">' + json.dumps(data) + "</script>"


def menu(story, words="Home World Politics Business Culture Sport Weather Video Opinion"):
    return "".join(f'<li><a href="/{w.lower()}">{w}</a></li>' for w in words.split())


def wire(s):
    """Built by a script: hashed classes, paragraphs that are divisions, dates in JSON-LD alone."""
    def between(n):
        if n == 2:
            return ('<div class="ad-slot__container__FEnoz"><div>Advertisement · Scroll to continue</div></div>')
        if n == 4:
            return (f'<div class="article-promo__wrap__x1"><a href="/r">{e(other(s))}, article with image</a></div>')
    related = "".join(f'<li class="story-card__2x"><a href=#><h3>{e(other(s))}</h3></a><span>4 min ago</span></li>'
                      for _ in range(5))
    paragraph = '<div class="text__text__1FZLe text__dark-grey__3Ml43" data-testid="paragraph">{}</div>'
    return f"""<!doctype html><html lang=en><head><title>{e(s['title'])} | Meridian Wire</title>
{ld(s, "Meridian Wire")}<link rel=canonical href="https://meridianwire.example/world/{s['index']}/"></head><body>
<div id=app><header class="site-header__1"><ul>{menu(s)}</ul><button>Sign in</button></header>
<main><div class="article__container__2MUeZ"><div class="article-header__x"><h1 data-testid="Heading">{e(s['title'])}</h1>
<div class="info-content__author-date__1Epi_">By <a href=/a>{e(s['authors'][0])}</a>{''.join(' and <a href=/b>' + e(a) + '</a>' for a in s['authors'][1:])}
</div></div><div class="article__content__6hMn9"><div class="article-body__content__17Yit">
{inner(s, paragraph, between)}
<div class="text__text__1FZLe article-body__row__2">Reporting by {e(s['authors'][0])}; Editing by Lou Barden</div>
<p class="text__text__small">Our Standards: <a href=/t>The Meridian Trust Principles.</a></p></div>
<div class="toolbar__toolbar__1"><button>Share</button><ul><li>X</li><li>Facebook</li><li>Email</li></ul></div></div>
</div><div class="read-next__container__p"><h2>Read Next</h2><ul>{related}</ul></div></main>
<footer><ul>{menu(s, "About Careers Advertise Terms Privacy")}</ul><p>All quotes delayed a minimum of 15 minutes.</p></footer>
</div></body></html>""", {"outlet": "Meridian Wire", "credit": f"Reporting by {s['authors'][0]}; Editing by Lou Barden"}


def broadcaster(s):
    """Every paragraph in a component of its own, pictures with captions, topics, lists of links."""
    def between(n):
        if n == 1:
            return ('<div data-component="image-block"><figure><img src=a.jpg alt="A view"><figcaption>Image caption, '
                    'People wait at the harbour on the first day of the week</figcaption></figure></div>')
        if n == 3:
            return (f'<div data-component="links-block"><div><p><b>More on this story</b></p><ul><li><a href=/1>'
                    f'{e(other(s))}</a></li><li><a href=/2>{e(other(s))}</a></li></ul></div></div>')
    cards = "".join(f'<div class="promo"><a href="/{i}"><h2>{e(other(s))}</h2></a><p>A short line on what the other report says '
                    f'about the matter.</p><span>{i + 2} hrs ago</span></div>' for i in range(6))
    p = '<div data-component="text-block" class="ssrcss-11r1m41"><div class="ssrcss-7uxr49"><p class="ssrcss-1q0x1qg">{}</p></div></div>'
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{e(s['title'])} - North Channel News</title>
<meta property="og:title" content="{e(s['title'])}"><meta property="og:site_name" content="North Channel News">
{ld(s, "North Channel News", author={"@type": "Organization", "name": "North Channel News"})}
</head><body><a href="#main" class="skip">Skip to content</a>
<div id="cookiePrompt" class="consent-banner"><p>Let us know you agree to cookies. We use cookies to give you the best online
experience. Please let us know if you agree to all of these cookies.</p><button>Yes</button></div>
<nav><ul>{menu(s)}</ul></nav><main id="main"><article>
<header><h1 id="main-heading">{e(s['title'])}</h1></header>
<div data-component="byline-block"><div class="ssrcss-byline"><div class="TextContributorName">{e(names(s))}</div><div>Correspondent</div></div></div>
<div><time datetime="{iso(s)}">3 hours ago</time></div><div data-component="share"><button>Share</button><button>Save</button></div>
{inner(s, p, between)}
<section data-component="topic-list"><h2>Related Topics</h2><ul><li><a href=/t>Floods</a></li><li><a href=/t>Courts</a></li></ul></section>
<section data-component="related-internet-links"><h2>Related Internet Links</h2><ul><li><a href=/x>River board</a></li></ul>
<p>The channel is not responsible for the content of external sites.</p></section></article>
<div class="wrap"><h2>Top stories</h2>{cards}</div><div><h2>Most read</h2><ol>{''.join('<li><a href=#>' + e(other(s)) + '</a></li>' for _ in range(6))}</ol></div>
</main><footer><p>Copyright © 2026 North Channel. The channel is not responsible for the content of external sites.</p></footer></body></html>""", {
        "outlet": "North Channel News"}


def local(s):
    """A local paper: nested divisions, newsletter box, paywall notice, comments longer than the report, tracking meta."""
    def between(n):
        if n == 2:
            return ('<div class="inline-newsletter"><h4>Morning Briefing</h4><p>Get the headlines of the day in your inbox '
                    'every morning, and never miss what matters to you.</p><form><input type=email><button>Sign up'
                    '</button></form></div>')
        if n == 5:
            return f'<p><strong>READ MORE: <a href="/more">{e(other(s))}</a></strong></p>'
    comments = "".join(f"<div class=c><b>reader{i}</b><p>{e(s['fill']('I have lived in {place} for {n} years and I can tell you that this was bound to happen, whatever the council says now. They were warned by {person} and did nothing about it.'))}</p><a>Reply</a></div>" for i in range(9))
    return f"""<html><head><title>{e(s['title'])} - Ellisford Echo</title><meta name="sailthru.date" content="{iso(s, ' 09:30:00')}">
<meta name="sailthru.author" content="{e(', '.join(s['authors']))}"><meta name="parsely-title" content="{e(s['title'])}">
<meta name="application-name" content="Ellisford Echo"></head>
<body class="has-sidebar newsletter-open paywall-active"><div id=wrapper><div class="topbar"><a href=/>Ellisford Echo</a> <a href=/sub>Subscribe from £1 a week</a></div>
<div class="row"><div class="col-8"><div class="mar-article"><div class="mar-article__headline"><h1>{e(s['title'])}</h1></div>
<h2 class="mar-article__lead">{e(s['dek'])}</h2>
<div class="mar-article__meta">By <a rel=author href=/r>{e(s['authors'][0])}</a> <span>Senior reporter</span> <a>0 comments</a></div>
<div class="social-share"><a>Share</a> <a>Tweet</a> <a>Email</a></div><div class="article-body"><div id=subscription-content>
{inner(s, between=between)}
</div><p class=copyright-line>Do you have a story for us? Email news@echo.example or call our newsdesk.</p></div>
<div class="paywall-notice"><h3>Continue reading</h3><p>You have read your last free article this month. Subscribe today to support local journalism and read without limits.</p></div>
<div id="comments-block" class="comments"><h3>Comments</h3>{comments}</div></div></div>
<div class="col-4 sidebar"><h4>Most popular</h4><ol>{''.join('<li><a href=#>' + e(other(s)) + '</a></li>' for _ in range(8))}</ol>
<p>Our newspaper is a member of the press council and follows its code of practice. If you have a complaint, write to the editor.</p></div></div></div></body></html>""", {"outlet": "Ellisford Echo"}


def wordpress(s):
    """A theme of WordPress with its usual plug-ins, and the author's life at the end."""
    def between(n):
        if n == 1:
            return '<div id="attachment_77" class="wp-caption alignright"><img src=x><p class="wp-caption-text">The old mill, seen from the river. (Photo: Kallin Post)</p></div>'
        if n == 3:
            return f'<p>Also read: <a href="/a">{e(other(s))}</a></p>'
    related = "".join(f'<div class="jp-relatedposts-post"><h4><a href=#>{e(other(s))}</a></h4><p>In "News"</p></div>' for _ in range(3))
    return f"""<!DOCTYPE html><html lang="en-US"><head><title>{e(s['title'])} &#8211; Kallin Post</title>
<meta property="og:title" content="{e(s['title'])} - Kallin Post"><meta property="og:site_name" content="Kallin Post">
<meta property="article:published_time" content="{iso(s)}"><link rel="canonical" href="https://kallinpost.example/{s['date'][0]}/{s['date'][1]:02}/report-{s['index']}/"></head>
<body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><h1 class="site-title"><a href=/>Kallin Post</a></h1>
<nav><ul>{menu(s)}</ul></nav></header><div id="content" class="site-content"><div id="primary" class="content-area"><main>
<article id="post-{s['index']}" class="post type-post status-publish format-standard hentry category-news"><header class="entry-header">
<h1 class="entry-title">{e(s['title'])}</h1><div class="entry-meta"><span class="posted-on"><a href=#><time class="entry-date published" datetime="{iso(s)}">{long_date(s, True)}</time>
<time class="updated" datetime="{iso(s, 'T20:00:00+01:00')}">{long_date(s, True)}</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href=/author>{e(names(s))}</a></span></span>
<span class="comments-link"><a href=#r>Leave a comment</a></span></div></header><div class="entry-content">
{inner(s, between=between)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on X (Opens in new window)</a></li><li><a>Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{related}</div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a>News</a></span><span class="tags-links">Tagged <a>council</a>, <a>river</a></span></footer></article>
<div class="author-box"><img><h4>{e(s['authors'][0])}</h4><p>{e(s['authors'][0])} is a reporter who has covered the valley for more than ten years. Follow her at @valley.</p></div>
<nav class="navigation post-navigation"><a rel=prev>{e(other(s))}</a><a rel=next>{e(other(s))}</a></nav>
<div id="comments" class="comments-area"><h2>2 thoughts on “{e(s['title'])}”</h2><ol class="comment-list"><li><article class="comment-body"><p>Thank you for this report. It is the only one that says what people here really think about the plan.</p></article></li>
<li><article class="comment-body"><p>I do not agree at all, and I was there when it happened.</p></article></li></ol><div id=respond class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div>
</main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>{''.join('<li><a href=#>' + e(other(s)) + '</a></li>' for _ in range(5))}</ul></section></aside></div>
<footer class="site-footer"><p>Proudly powered by WordPress</p></footer></div></body></html>""", {"outlet": "Kallin Post"}


def drupal(s):
    """Fields within fields, Dublin Core, nothing else that a program would look for."""
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"/><meta name="dcterms.title" content="{e(s['title'])}"/>
<meta name="dcterms.date" content="{iso(s)}"/><meta name="dcterms.creator" content="{e(', '.join(s['authors']))}"/><link rel="canonical" href="https://tribune.example/node/{s['index']}"/><title>{e(s['title'])} | The Corran Tribune</title></head>
<body class="html not-front not-logged-in one-sidebar sidebar-second page-node node-type-article"><div id="page-wrapper"><div id="page">
<div id="header"><div class="section clearfix"><a href="/" id="logo">The Corran Tribune</a><ul class="menu">{menu(s)}</ul></div></div>
<div id="breadcrumb"><a href=/>Home</a> » <a href=/n>News</a></div>
<div id="main"><div id="content" class="column"><div class="section"><h1 class="title" id="page-title">{e(s['title'])}</h1><div class="tabs"></div>
<div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-{s['index']}" class="node node-article node-promoted clearfix">
<div class="meta submitted">Submitted by <span class="username">{e(names(s))}</span> on {long_date(s)} - 09:30</div>
<div class="content clearfix"><div class="field field-name-field-image"><div class="field-items"><div class="field-item even"><img src=i><div class="field-name-field-caption">The council in session. File photo.</div></div></div></div>
<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">
{inner(s)}
</div></div></div><div class="field field-name-field-tags"><h3>Tags:</h3><ul class="links"><li><a>Council</a></li><li><a>Money</a></li></ul></div></div>
<ul class="links inline"><li><a>Log in</a> or <a>register</a> to post comments</li><li>34 reads</li></ul></div></div></div></div></div></div>
<div id="sidebar-second" class="column sidebar"><div class="block"><h2>More from News</h2>{''.join('<div class="views-row"><a href=#>' + e(other(s)) + '</a><div class="views-field-body">A few lines of what this other report tells, cut off after some words as it is usual ...</div></div>' for _ in range(5))}</div></div></div>
<div id="footer">Copyright © 2026 The Corran Tribune. All rights reserved.</div></div></div></body></html>""", {"outlet": "The Corran Tribune"}


def arc(s):
    """A publishing system for big papers: advertisements and interstitial links between paragraphs, a gallery, a gift box."""
    def between(n):
        if n % 3 == 1:
            return '<div class="arcad-feature arcad-feature-custom"><div class="arcad">ADVERTISEMENT</div></div>'
        if n == 3:
            return f'<div class="b-interstitial interstitial-link block-margin-bottom"><span>[</span><a href=/x>{e(other(s))}</a><span>]</span></div>'
        if n == 6:
            return ('<div class="pullquote-wrap c-stack"><p class="c-paragraph">We were not asked, and we were not told.</p></div>'
                    '<div class="c-media-item"><figcaption class="c-media-item__caption">Workers at the gate. (Staff)</figcaption></div>')
    return f"""<!DOCTYPE html><html lang="en"><head><title>{e(s['title'])} – Port Vesper Times</title><meta name="description" content="{e(s['dek'])}">
<meta property="og:title" content="{e(s['title'])}"><meta property="og:site_name" content="Port Vesper Times"><meta property="article:published_time" content="{iso(s, 'T08:30:00Z')}">
<script type="application/javascript">window.Fusion={{"globalContent":{{"headlines":{{"basic":"x"}}}}}};</script></head><body>
<div id="fusion-app" class="fusion-app"><div class="c-grid b-right-rail"><nav class="b-header-nav-chain"><span>Sections</span><ul>{menu(s)}</ul></nav>
<section class="b-right-rail__main"><main><h1 class="b-headline">{e(s['title'])}</h1><h2 class="b-subheadline">{e(s['dek'])}</h2>
<div class="b-byline"><span class="b-byline__by">By</span><span class="b-byline__names"><a href=/a>{'</a><span> and </span><a href=/b>'.join(e(a) for a in s['authors'])}</a></span></div><time class="b-date" datetime="{iso(s, 'T08:30:00Z')}">{long_date(s, True)} at 8:30 a.m.</time>
<div class="gift-box"><button>Gift article</button><p>As a subscriber you have 10 gift articles to give each month. Anyone can read what you share.</p></div>
<article class="b-article-body article-body-wrapper">{inner(s, '<p class="c-paragraph">{}</p>', between)}
<p class="c-paragraph"><i>{e(s['authors'][0])} can be reached at newsroom@vesper.example. Follow the Times on Facebook.</i></p></article>
<div class="b-author-bio"><p>{e(s['authors'][0])} covers courts and crime for the Times.</p></div></main></section>
<aside class="b-right-rail__rail"><h3>Most Read</h3>{''.join('<article class="c-card"><a href=#><h4>' + e(other(s)) + '</h4></a></article>' for _ in range(6))}</aside></div></div></body></html>""", {"outlet": "Port Vesper Times"}


def amp(s):
    """An accelerated page: its own elements, a sidebar, related links in the middle."""
    def between(n):
        if n == 2:
            return '<amp-ad width=300 height=250 type=x><div fallback>Advertisement</div></amp-ad>'
        if n == 4:
            return f'<div class="amp-related-inline"><h3>Related Stories</h3><ul><li><a href=1>{e(other(s))}</a></li><li><a href=2>{e(other(s))}</a></li></ul></div>'
    return f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{e(s['title'])}</title><link rel="canonical" href="https://dunmere-daily.example/n/{s['index']}">
<script async src="https://cdn.ampproject.example/v0.js"></script>{ld(s, "Dunmere Daily", author={"@type": "Person", "name": names(s)})}<style amp-custom>p{{margin:0}}</style></head><body>
<amp-sidebar id="sb" layout="nodisplay"><ul>{menu(s)}</ul></amp-sidebar><amp-consent><div id="consent-ui"><p>We and our partners store and access information on a device, such as cookies.</p></div></amp-consent>
<div class="amp-wp-header"><a href=/>Dunmere Daily</a></div><div class="amp-wp-article"><div class="amp-wp-article-header"><h1 class="amp-wp-title">{e(s['title'])}</h1>
<div class="amp-wp-meta amp-wp-byline">{e(names(s))}</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="{iso(s)}">2 days ago</time></div></div>
<figure class="amp-wp-article-featured-image"><amp-img src=x></amp-img><figcaption class="wp-caption-text">A sign at the entrance of the town, seen last year</figcaption></figure>
<div class="amp-wp-article-content">{inner(s, between=between)}</div>
<amp-social-share type="email"></amp-social-share><div class="amp-wp-tax-tag">Tags: <a>Town</a>, <a>Council</a></div>
<h2>Sponsored</h2><amp-embed type=taboola></amp-embed></div><footer class="amp-wp-footer"><a>Back to top</a><p>Dunmere Daily, a company of good standing, 12 Quay Street.</p></footer></body></html>""", {"outlet": "Dunmere Daily"}


def ministry(s):
    """A ministry's press release: no author, the day in words, notes to editors, whom to ask."""
    return f"""<!DOCTYPE html><html lang="en-GB"><head><title>{e(s['title'])} - Ministry of Waters</title><meta name="DC.publisher" content="Ministry of Waters"></head><body>
<div id="global-cookie-message" class="cookie-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it.</p></div>
<div id="wrapper"><div class="phase-banner"><p>This is a new service. Your feedback will help us to improve it.</p></div><ol class="breadcrumbs"><li><a>Home</a></li><li><a>News</a></li></ol>
<div id="content" role="main"><p class="context">Press release</p><h1>{e(s['title'])}</h1><p class="lead-paragraph-x">{e(s['dek'])}</p>
<dl class="metadata"><dt>From:</dt><dd><a>Ministry of Waters</a></dd><dt>Published</dt><dd>{long_date(s)}</dd></dl>
<div class="govspeak">{inner(s)}<h3>Notes to editors</h3><ol><li>The ministry was founded in 1921 and has offices in four towns.</li></ol><h3>Media contact</h3><p>Press office, 1 Mill Lane. Telephone 555 0134.</p></div>
<div class="share"><h2>Share this page</h2><a>Facebook</a><a>X</a></div><h2>Explore the topic</h2><ul><li><a>Rivers</a></li><li><a>Dams</a></li></ul></div>
<div class="feedback"><h2>Is this page useful?</h2><p>Help us improve this site. Do not include personal or financial information like your card details.</p></div></div></body></html>""", {
        "outlet": "Ministry of Waters", "authors": []}


def table(s):
    """Twenty years old: tables, fonts, line breaks, windows-1252, no metadata whatever."""
    body = "<br>\n<br>\n".join(("<b>" + e(t) + "</b>") if k == "h2" else ("* " if k == "li" else "") + e(t) for k, t in s["blocks"])
    links = "<br>".join(f'<a href="{i}.htm">{e(other(s))}</a>' for i in range(8))
    return f"""<HTML><HEAD><TITLE>Marsh Haven Gazette: {e(s['title'])}</TITLE></HEAD><BODY BGCOLOR=#ffffff><TABLE WIDTH=780 BORDER=0><TR><TD COLSPAN=3><IMG SRC=logo.gif><BR>
<FONT SIZE=1><A HREF=/>Home</A> | <A HREF=/n>News</A> | <A HREF=/s>Sport</A> | <A HREF=/c>Classifieds</A> | <A HREF=/k>Contact</A></FONT></TD></TR><TR VALIGN=top>
<TD WIDTH=150><FONT SIZE=2><B>Headlines</B><BR>{links}<BR><BR>Weather: rain, 11 degrees</FONT></TD><TD WIDTH=480><FONT SIZE=5><B>{e(s['title'])}</B></FONT><BR>
<FONT SIZE=2>By {e(names(s))}<BR>{long_date(s, True)}</FONT><BR><BR><FONT SIZE=3>
{body}</FONT><BR><BR><FONT SIZE=1><A HREF=mail.htm>E-mail this story</A> | <A HREF=print.htm>Print</A></FONT></TD>
<TD WIDTH=150><TABLE BGCOLOR=#ffffcc><TR><TD><FONT SIZE=1>Win a weekend by the sea! Send us your best picture of the marshes by the end of the month.</FONT></TD></TR></TABLE></TD></TR>
<TR><TD COLSPAN=3><HR><FONT SIZE=1>Copyright 2026 Marsh Haven Gazette. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</FONT></TD></TR></TABLE></BODY></HTML>""", {
        "outlet": "Marsh Haven Gazette", "encoding": "windows-1252"}


def liveblog(s):
    """A live page: posts with times and buttons, key points, and another report below the first."""
    posts, current = [], []
    for kind, text in s["blocks"]:
        current.append({"p": "<p>{}", "h2": "<h3>{}</h3>", "quote": "<blockquote>{}</blockquote>", "li": "<li>{}</li>"}[kind].format(e(text)))
        if len(current) == 3:
            posts.append(current)
            current = []
    posts += [current] if current else []
    shown = "".join(f'<div class="lx-stream__post-container"><div class="lx-post" id="p{n}"><div><span class="qa-post-time">{9 + n}:{n}0</span></div>'
                    f'<div class="lx-post-body">{"".join(p)}</div><div class="post-share-tools"><button>Share</button> <a>Link copied</a></div></div></div>' for n, p in enumerate(posts))
    return f"""<!DOCTYPE html><html lang="en"><head><title>{e(s['title'])} - live updates | Tarnow Today</title><meta property="og:site_name" content="Tarnow Today"><meta property="og:title" content="{e(s['title'])}">
<meta name="author" content="{e(names(s))}">{ld(s, "Tarnow Today", **{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Post", "datePublished": iso(s, "T12:00:00+01:00"), "articleBody": "One of the posts."}]})}
</head><body><div class=page><div class=nav-bar><ul>{menu(s)}</ul></div><div class=live-header><h1>{e(s['title'])}</h1><p class=viewers>1,204 people are watching</p></div>
<div class="live-grid"><div class="col-side"><h2>Most watched</h2><ul>{''.join('<li><a href=#>' + e(other(s)) + '</a></li>' for _ in range(4))}</ul></div>
<div class="col-main"><div class="lx-stream">{shown}</div></div></div>
<div class="promo-strip"><h2>More from Tarnow Today</h2>{''.join('<div class=card><a href=#><h3>' + e(other(s)) + '</h3></a><p>Some words on what happened elsewhere in the region on that day.</p></div>' for _ in range(4))}</div></div></body></html>""", {"outlet": "Tarnow Today"}


ALL = [wire, broadcaster, local, wordpress, drupal, arc, amp, ministry, table, liveblog]
