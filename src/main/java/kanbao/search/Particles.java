package kanbao.search;

/** Grammatical particles, which mean nothing alone. */
final class Particles {

    private static final String PARTICLES = "的了着过地得在是和与也都就不";

    private Particles() {
    }

    static boolean isParticle(String character) {
        return character.length() == 1 && PARTICLES.contains(character);
    }

}
