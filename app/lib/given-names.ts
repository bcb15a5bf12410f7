/**
 * Given names that many in Norway have, to know a name with an age from a service with a count. Names that are also common words
 * or months (Dag, Mai, Sol, Vår) are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
Aase Abdi Abdul Abdullah Adam Adele Adelina Adrian Agnes Ahmad Ahmed Aisha Aksel Alan Alba Albert Aleksander Alexander Alf Alfred Ali Alice
Alida Alina Alma Alva Amalie Amanda Amelia Amin Amina Amir Amira Amund Ana Anders Andrea Andreas Andrzej Ane Anette Anita Anja Anker Ann Anna
Anne Annette Anniken Anton Are Arild Arne Arnfinn Aron Arthur Artur Arvid Arya Asbjørn Asgeir Asha Aslak Aslaug Asle Astri Astrid Atle Aud Audun
August Aurora Axel Ayaan Ayan Ayesha Ayla Bahar Beate Benedicte Benedikte Benjamin Bente Berit Bernt Berta Birger Birgit Birgitte Birte Bjarne
Bjørg Bjørn Bjørnar Bodil Borghild Brage Brit Britt Brita Børge Carina Carl Caroline Casper Cathrine Cecilie Celina Charlotte Christian Christina
Christine Christoffer Christopher Colin Cornelia Dagfinn Dagny Daniel Daniela David Dennis Dina Ebba Edel Edvard Edvin Egil Eilif Einar Eir Eirik
Eirin Eivind Ela Elena Elena Elias Elin Eline Elisa Elisabeth Elise Elizabeth Ella Elle Ellen Ellinor Elsa Else Elvira Embla Emil Emilia Emilie Emily Emma
Emmanuel Endre Erik Erica Erika Erlend Erling Erna Espen Ester Esther Eva Even Eveline Fabian Farah Fatema Fatima Fatma Felicia Felix Filip
Filippa Finn Fredrik Fredrikke Freya Frida Fridtjof Frode Gabriel Gard Geir Georg Gerd Gina Gisle Greta Grete Grethe Gro Gudmund Gudrun Gunhild
Gunn Gunnar Gunvor Guro Gustav Guttorm Haakon Hadi Halima Halvard Halvor Hamza Hana Hanna Hannah Hanne Hans Harald Hassan Hauk Hedda Hege Heidi
Helen Helena Helene Helga Helge Helle Henning Henriette Henrik Henry Herman Hermine Hilda Hilde Hildegunn Hjalmar Hugo Huda Hussein Håkon Håvard Ian
Ibrahim Ida Idar Idris Idun Iman Ina Ine Inga Ingar Inge Ingeborg Inger Ingrid Ingunn Ingvild Irene Iris Isa Isabel Isabella Isak Ismail Ivan Ivar
Iver Jack Jakob Jakub Jamal Jan Jana Janne Jasmin Jeanette Jenny Jens Jesper Jo Joakim Joar Johan Johanna Johanne Johannes John Johnny Jon Jonas
Jonathan Jorunn Josef Josefine Josephine Joshua Julia Julian Julie Julius Jøran Jørgen Jørn Kaia Kaja Karen Kari Karianne Karim Karin Karina Karl
Karoline Karsten Kasper Katarina Katarzyna Kathrine Katrine Ken Kenneth Ketil Khadija Khalid Kim Kine Kirsten Kirsti Kirstin Kjell Kjersti Kjetil
Klara Knut Konrad Kristian Kristiane Kristin Kristina Kristine Kristoffer Krzysztof Kåre Lana Lars Lasse Laura Lea Leah Leif Leila Lena Lene Leo Leon
Leona Levi Liam Lilja Lilly Lina Linda Line Linn Linnea Lisa Lisbeth Liv Live Loke Lone Lotte Louise Lovise Lucas Ludvig Luka Lukas Luna Lydia Mads
Magda Magne Magnar Magnhild Magnus Magnhild Mahad Mahmoud Maja Malak Malene Malin Malene Marcus Margaret Margit Margrethe Maria Mariam Marianne Marie Marit
Marita Marius Markus Marta Marte Marthe Martin Martine Mary Maryam Mathea Mathias Mathilde Mats Mattias Max Maya Mehmet Melina Merete Merethe Mette Mia Michael
Michelle Mie Mikael Mikkel Mikail Mila Milan Milla Mina Mirjam Mohamad Mohamed Mohammad Mohammed Moa Mona Monica Monika Morten Muhammad Muna Mustafa
Nadia Nanna Natalia Nathalie Nathaniel Nelly Nicolai Nikolai Nils Nina Noah Noor Nora Norunn Noura Odin Oddny Oddvar Odin Ola Olaf Olai Olav Ole Olga Oliver
Olivia Omar Oscar Oskar Osman Ottar Otto Patricia Patrick Patrik Paul Paulina Pavel Peder Pernille Per Peter Petra Petter Philip Pia Piotr Preben Pål Quentin
Rachel Ragna Ragne Ragnar Ragnhild Rahma Ramona Randi Rania Rannveig Rasmus Rebecca Rebekka Reidar Reidun Renate Rita Robert Robin Roger Rolf Ronja
Ronny Roy Rune Runar Ruth Ryan Saga Said Salma Salman Sam Samira Samuel Sander Sandra Sanna Sara Sarah Sebastian Selma Serine Sigbjørn Signe Sigrid
Sigrun Sigurd Sigve Silje Simen Simon Sindre Siren Siri Sissel Sivert Siv Sjur Snorre Sofia Sofie Sol-Britt Solfrid Solveig Sondre Sonja Sophia Sophie
Stefan Stian Stig Stine Storm Sturla Stål Sumaya Sunniva Susanne Svein Sven Sverre Synne Synnøve Sølvi Tara Teodor Terje Thea Thelma Theo Theodor
Theresa Thomas Thor Thorbjørn Thorvald Tiril Tobias Tom Tomas Tomasz Tomine Tonje Tor Torbjørn Tord Tore Torgeir Torill Torkel Torleif Tormod Torstein
Torunn Tove Trine Trond Truls Trygve Tuva Tyra Ulrik Ulrikke Una Unn Unni Ursula Vanessa Vebjørn Vegar Vegard Vera Veronica Vetle Vibeke Victor
Victoria Vidar Viggo Vigdis Viktor Viktoria Vilde Vilhelm Vilja Villa Vilma Vincent Wilhelm Wiktoria Wenche William Wilma Yahya Yasin Yasmin Yasmine Ylva Yngve
Yousef Yusra Yusuf Zahra Zainab Zaynab Zoe Øivind Ørjan Øystein Øyvind Åge Åse Åshild Åsmund Åsne
`
    .trim()
    .split(/\s+/),
);
