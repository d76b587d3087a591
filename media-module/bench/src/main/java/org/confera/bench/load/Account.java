package org.confera.bench.load;

/** What somebody signs in with. */
record Account(String email, String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return email;
    }
}
