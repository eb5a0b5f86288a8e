# Hållkoll in a container. Settings come from the environment; nothing secret is in the image.
FROM python:3.11-slim

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY requirements/run.txt requirements/
RUN pip install --require-hashes -r requirements/run.txt
COPY . .
RUN pip install --no-deps --no-build-isolation --editable . \
    && useradd --system --home-dir /data hallkoll \
    && install -d -o hallkoll -g hallkoll /data

USER hallkoll
WORKDIR /data
VOLUME /data
ENV HALLKOLL_HOST=0.0.0.0 HALLKOLL_PORT=3978
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:3978/healthz', timeout=4)"]
ENTRYPOINT ["hallkoll"]
CMD ["serve"]
