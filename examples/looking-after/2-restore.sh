TRAVAUX_DATA=restored npx travaux restore record.backup   # then start a server on that folder
