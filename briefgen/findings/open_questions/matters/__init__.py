"""What an article leaves open, sentence by sentence, before anything is asked: wide cues as data,
named measures, a fitted chance."""
