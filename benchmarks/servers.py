"""Servers that the benchmarks start on free ports, and end."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
UP_MAX_SECONDS = 300
STOP_MAX_SECONDS = 60


class Ends:
    """Ends what was started, the last first."""

    def __init__(self):
        self.processes = []

    def __enter__(self):
        return self

    def started(self, process):
        self.processes.append(process)
        return process

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(STOP_MAX_SECONDS)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def program(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def wait_for(address, process):
    until = time.monotonic() + UP_MAX_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"{process.args[0]} ended by itself, exit {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                answer.read()
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"no answer from {address}")


def peyvand(folder, ends, options=""):
    """The demo, on a folder of its own; its address without a slash at the end."""
    port = free_port()
    # As it runs in earnest: a demo otherwise does without the second compiler.
    options = f"-XX:TieredStopAtLevel=4 {options}"
    environment = dict(os.environ, PEYVAND_JAVA_OPTIONS=options)
    process = ends.started(
        subprocess.Popen(
            [str(ROOT / "peyvand"), "demo", "--port", str(port), "--data", str(folder / "demo")],
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment,
        )
    )
    base = f"http://127.0.0.1:{port}"
    wait_for(base + "/en/", process)
    return base


def nginx(folder, name, servers_block, ends):
    """nginx with two workers and the given server blocks."""
    home = folder / name
    home.mkdir()
    os.chmod(home, 0o755)
    user = "user nobody nogroup;" if os.getuid() == 0 else ""
    (home / "nginx.conf").write_text(
        f"""{user}
worker_processes 2;
daemon off;
pid {home}/pid;
error_log {home}/error.log;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  {servers_block}
}}
"""
    )
    return ends.started(
        subprocess.Popen([program("nginx"), "-c", str(home / "nginx.conf")], stderr=subprocess.DEVNULL)
    )


def nginx_static(folder, bytes_of, ends):
    """The same bytes with the same headers, as files; the address of each."""
    port = free_port()
    site = folder / "site"
    site.mkdir()
    os.chmod(site, 0o755)
    kept = ("content-security-policy", "permissions-policy", "referrer-policy", "vary")
    locations = ""
    for number, (name, (body, headers)) in enumerate(bytes_of.items()):
        (site / f"{number}.html").write_bytes(body)
        added = "".join(
            f'add_header {header} "{headers[header]}"; ' for header in kept if header in headers
        )
        locations += f"location = /{number}.html {{ charset utf-8; {added} }}\n"
    process = nginx(
        folder,
        "nginx-static",
        f"server {{ listen 127.0.0.1:{port}; root {site}; {locations} }}",
        ends,
    )
    wait_for(f"http://127.0.0.1:{port}/0.html", process)
    return {
        name: f"http://127.0.0.1:{port}/{number}.html" for number, name in enumerate(bytes_of)
    }
