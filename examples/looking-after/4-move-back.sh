TRAVAUX_STORE=$CLUSTER npx travaux dump | TRAVAUX_DATA=back npx travaux load
