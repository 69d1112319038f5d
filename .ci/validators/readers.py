"""readers.py FOLDER: reads the feeds of FOLDER as two programs of readers do. Feedparser has to find every one well-formed and every
story whole; Newsboat, which asks the running paper itself, has to keep as many stories of each feed. Wants both."""
import concurrent.futures
import contextlib
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import feedparser

folder = pathlib.Path(sys.argv[1])
addresses = dict(line.split("\t") for line in (folder / "addresses").read_text().splitlines())
findings = []
stories = {}

files = sorted(file for file in (folder / "feeds").iterdir() if file.suffix in (".atom", ".rss"))
for file in files:
    name = f"feeds/{file.name}"
    feed = feedparser.parse(file.read_bytes())
    stories[addresses[name]] = len(feed.entries)
    if feed.bozo:
        findings.append(f"{name}: {feed.bozo_exception}")
    if feed.version not in ("atom10", "rss20"):
        findings.append(f"{name}: is taken for “{feed.version}”")
    if not (feed.feed.get("title") and feed.feed.get("link") and feed.feed.get("updated_parsed")):
        findings.append(f"{name}: no title, no link or no time that can be read")
    if len({entry.get("id") for entry in feed.entries}) < len(feed.entries):
        findings.append(f"{name}: two stories with one id")
    for entry in feed.entries:
        missing = [key for key in ("id", "link", "title", "author", "published_parsed", "updated_parsed", "content")
                   if not entry.get(key)]
        if missing:
            findings.append(f"{name}: “{entry.get('title')}” has no {', '.join(missing)} that can be read")



def kept(address):
    """How many stories Newsboat keeps of a feed. It tells them apart by their ids alone, so each feed gets a cache of its own."""
    with tempfile.TemporaryDirectory() as own:
        for name, words in {"urls": address, "config": ""}.items():
            pathlib.Path(own, name).write_text(words + "\n")
        subprocess.run(["newsboat", "-C", f"{own}/config", "-u", f"{own}/urls", "-c", f"{own}/cache", "-x", "reload"],
                       capture_output=True, timeout=60, check=True)
        with contextlib.closing(sqlite3.connect(f"{own}/cache")) as cache:
            return cache.execute("select count(*) from rss_item").fetchone()[0]


subscriptions = (folder / "subscriptions").read_text().split()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    for address, number in zip(subscriptions, pool.map(kept, subscriptions)):
        if number != stories[address]:
            findings.append(f"{address}: Newsboat keeps {number} stories, Feedparser {stories[address]}")

for finding in findings:
    print(finding, file=sys.stderr)
print(f"{len(files)} feeds with {sum(stories.values())} stories by Feedparser, {len(subscriptions)} feeds by Newsboat")
sys.exit(1 if findings else 0)
