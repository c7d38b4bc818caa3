npx travaux verify
npx travaux dump record.ndjson
TRAVAUX_STORE=$CLUSTER npx travaux load record.ndjson
TRAVAUX_STORE=$CLUSTER npx travaux verify
