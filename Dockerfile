# Hållkoll in a container. Settings come from the environment; nothing secret is in the image.
FROM python:3.11-slim

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY requirements/run.txt requirements/
RUN pip install --require-hashes -r requirements/run.txt
COPY . .
# The user has a number that stays, so that whoever mounts a file can let it be read.
RUN pip install --no-deps --no-build-isolation --editable . \
    && useradd --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin hallkoll \
    && install -d -o hallkoll -g hallkoll /data

USER 10001:10001
WORKDIR /data
VOLUME /data
# One arena: Python holds one lock, and each thread would have the allocator set some megabytes aside.
ENV HALLKOLL_HOST=0.0.0.0 HALLKOLL_PORT=3978 MALLOC_ARENA_MAX=1
EXPOSE 3978
# It asks the bot itself, whatever proxy the environment names.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import http.client, os; bot = http.client.HTTPConnection('127.0.0.1', int(os.environ['HALLKOLL_PORT']), timeout=4); bot.request('GET', '/healthz'); raise SystemExit(bot.getresponse().status != 200)"]
ENTRYPOINT ["hallkoll"]
CMD ["serve"]
