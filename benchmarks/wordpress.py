"""WordPress from Debian's packages, on a database of its own, with one post; for benchmarks/http."""
import glob
import os
import re
import subprocess
import time
import urllib.parse
import urllib.request

from importlib.machinery import SourceFileLoader
import pathlib

servers = SourceFileLoader(
    "servers", str(pathlib.Path(__file__).resolve().parent / "servers.py")
).load_module()

HOME = pathlib.Path("/usr/share/wordpress")
WORKERS = 4


def start(folder, ends, page):
    """Addresses of the post, cached by nginx's FastCGI cache and not; none where it cannot run."""
    fpm = sorted(glob.glob("/usr/sbin/php-fpm*"))
    lacking = [
        name
        for name, there in (
            ("php-fpm", fpm),
            ("mariadb-server", servers.program("mariadbd")),
            ("wordpress", HOME.exists()),
        )
        if not there
    ]
    if lacking:
        print(f"Not here, so WordPress is left out: {', '.join(lacking)}")
        return None
    socket = database(folder, ends)
    site = blog(folder, socket)
    backend = php(folder, fpm[-1], ends)
    plain, cached = servers.free_port(), servers.free_port()
    process = servers.nginx(folder, "nginx-wordpress", blocks(folder, site, backend, plain, cached), ends)
    servers.wait_for(f"http://127.0.0.1:{plain}/robots.txt", process)
    post = install(folder, site, page, plain)
    path = urllib.parse.urlsplit(where(f"http://127.0.0.1:{plain}/?p={post}")).path
    addresses = {
        "plain": f"http://127.0.0.1:{plain}{path}",
        "cached": f"http://127.0.0.1:{cached}{path}",
    }
    for address in addresses.values():
        if where(address) != address:
            raise SystemExit(f"WordPress leads from {address} to {where(address)}")
    return addresses


def where(address):
    """The address a reader ends at."""
    with urllib.request.urlopen(address) as answer:
        answer.read()
        return answer.url


def as_nobody(folder):
    """Servers that refuse to run as root run as nobody."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.getuid() == 0 else []


def owned(path):
    path.mkdir()
    if os.getuid() == 0:
        os.chown(path, 65534, 65534)
    return path


def database(folder, ends):
    home = owned(folder / "mariadb")
    subprocess.run(
        as_nobody(folder)
        + ["mariadb-install-db", "--no-defaults", f"--datadir={home}/data", "--auth-root-authentication-method=normal"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    socket = f"{home}/socket"
    process = ends.started(
        subprocess.Popen(
            as_nobody(folder)
            + [servers.program("mariadbd"), "--no-defaults", f"--datadir={home}/data", f"--socket={socket}",
               f"--pid-file={home}/pid", "--skip-networking"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
    )
    until = time.monotonic() + 60
    create = ["mariadb", "--no-defaults", f"--socket={socket}", "-uroot", "-e", "create database blog character set utf8mb4"]
    while subprocess.run(create, stderr=subprocess.DEVNULL).returncode != 0:
        if process.poll() is not None or time.monotonic() > until:
            raise SystemExit("MariaDB does not start")
        time.sleep(0.2)
    return socket


def blog(folder, socket):
    site = folder / "wordpress"
    subprocess.run(["cp", "-rL", str(HOME), str(site)], check=True, stderr=subprocess.DEVNULL)
    (site / "wp-config.php").write_text(
        f"""<?php
define('DB_NAME', 'blog'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (isset($_SERVER['HTTP_HOST'])) {{ define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']); define('WP_SITEURL', WP_HOME); }}
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
    )
    return site


def php(folder, fpm, ends):
    socket = folder / "php.socket"
    user = "user = nobody\ngroup = nogroup\nlisten.owner = nobody\nlisten.group = nogroup\n" if os.getuid() == 0 else ""
    (folder / "php-fpm.conf").write_text(
        f"""[global]
error_log = {folder}/php-fpm.log
daemonize = no
[www]
{user}listen = {socket}
pm = static
pm.max_children = {WORKERS}
php_admin_value[opcache.enable] = 1
php_admin_value[opcache.memory_consumption] = 128
"""
    )
    ends.started(
        subprocess.Popen([fpm, "-y", str(folder / "php-fpm.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    )
    return socket


def blocks(folder, site, backend, plain, cached):
    cache = folder / "pages"
    common = f"""
    root {site}; index index.php;
    location / {{ try_files $uri $uri/ /index.php?$args; }}
    location ~ \\.php$ {{ fastcgi_pass unix:{backend}; include /etc/nginx/fastcgi.conf; %s }}
"""
    keep = "fastcgi_cache blog; fastcgi_cache_key $request_uri; fastcgi_cache_valid 200 60m; fastcgi_ignore_headers Cache-Control Expires Set-Cookie;"
    return f"""
  fastcgi_cache_path {cache} keys_zone=blog:10m;
  server {{ listen 127.0.0.1:{plain}; {common % ""} }}
  server {{ listen 127.0.0.1:{cached}; {common % keep} }}
"""


def install(folder, site, page, port):
    """Sets the blog up with one post of the same words; its number."""
    main = re.search(r"<main.*?</main>", page, re.S)
    (folder / "post.html").write_text(re.sub(r"\s+", " ", main.group(0)) if main else page)
    script = folder / "install.php"
    script.write_text(
        f"""<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:{port}'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require '{site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Sample', 'admin', 'admin@example.invalid', true, '', 'not-a-secret-of-anyone');
kses_remove_filters();
echo wp_insert_post(array('post_title' => 'Sample', 'post_status' => 'publish',
  'post_content' => file_get_contents('{folder}/post.html')));
"""
    )
    said = subprocess.run(["php", str(script)], capture_output=True, text=True)
    number = re.search(r"(\d+)\s*$", said.stdout)
    if said.returncode != 0 or not number:
        raise SystemExit(f"WordPress is not set up: {said.stdout[-500:]}{said.stderr[-500:]}")
    return number.group(1)
