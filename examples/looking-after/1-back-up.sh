npx travaux backup record.backup                          # while the server runs and records
npx travaux verify                                        # reads everything; changes nothing
