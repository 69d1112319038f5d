"""readers.py FOLDER: reads the feeds of FOLDER with two feed readers. Feedparser must find each feed well-formed and each entry
complete; Newsboat, which requests the feeds from the running site, must store as many entries of each. Needs both."""
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
entries = {}

files = sorted(file for file in (folder / "feeds").iterdir() if file.suffix in (".atom", ".rss"))
for file in files:
    name = f"feeds/{file.name}"
    feed = feedparser.parse(file.read_bytes())
    entries[addresses[name]] = len(feed.entries)
    if feed.bozo:
        findings.append(f"{name}: {feed.bozo_exception}")
    if feed.version not in ("atom10", "rss20"):
        findings.append(f"{name}: is parsed as “{feed.version}”")
    if not (feed.feed.get("title") and feed.feed.get("link") and feed.feed.get("updated_parsed")):
        findings.append(f"{name}: no readable title, link or time")
    if len({entry.get("id") for entry in feed.entries}) < len(feed.entries):
        findings.append(f"{name}: two entries with one id")
    for entry in feed.entries:
        missing = [key for key in ("id", "link", "title", "author", "published_parsed", "updated_parsed", "content")
                   if not entry.get(key)]
        if missing:
            findings.append(f"{name}: “{entry.get('title')}” has no readable {', '.join(missing)}")


def stored(address):
    """The number of entries that Newsboat stores of a feed. It identifies entries by id only, so each feed gets its own cache."""
    with tempfile.TemporaryDirectory() as own:
        for name, text in {"urls": address, "config": ""}.items():
            pathlib.Path(own, name).write_text(text + "\n")
        subprocess.run(["newsboat", "-C", f"{own}/config", "-u", f"{own}/urls", "-c", f"{own}/cache", "-x", "reload"],
                       capture_output=True, timeout=60, check=True)
        with contextlib.closing(sqlite3.connect(f"{own}/cache")) as cache:
            return cache.execute("select count(*) from rss_item").fetchone()[0]


subscriptions = (folder / "subscriptions").read_text().split()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    for address, number in zip(subscriptions, pool.map(stored, subscriptions)):
        if number != entries[address]:
            findings.append(f"{address}: Newsboat stores {number} entries, Feedparser {entries[address]}")

for finding in findings:
    print(finding, file=sys.stderr)
print(f"{len(files)} feeds with {sum(entries.values())} entries by Feedparser, {len(subscriptions)} feeds by Newsboat")
sys.exit(1 if findings else 0)
