# Chaos Gate as a Job or CronJob in the cluster: the command, with the arguments of `chaos`, and nothing else.
# No RUN step: what is in the image is in these files, so that both architectures are made without emulation.
FROM node:24-bookworm-slim

COPY dist /app/dist
COPY examples/apps /app/examples/apps
COPY LICENSE /app/LICENSE
# `chaos` and `chaos-gate`, for manifests that name a command instead of taking the image's own; and a link to the settings from where
# manifests for images that run as root mount them. The runtime follows it, so that they are mounted where we may read them.
COPY docker/rootfs /

# Settings are looked for in /home/svc/.chaostoolkit, where manifests for the reference's image mount them.
ENV HOME=/home/svc NODE_ENV=production
WORKDIR /tmp
# By number: Kubernetes cannot see that a user with a name is not root.
USER 1000:1000

ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["--help"]
