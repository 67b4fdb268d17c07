WORDS = "A card of some sixty characters, as people write them in a room."
