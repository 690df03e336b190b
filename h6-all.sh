npm run -s bench -- --voices content/heard/writer-22.tsv,content/heard/writer-23.tsv | sed -n 2p
for i in 20 21 10 11 12 13; do npm run -s bench -- --voices content/heard/writer-$i.tsv | sed -n 2p; done
