package org.confera.captcha.control;

import java.util.random.RandomGenerator;

/** 1 to 20 plus or minus 1 to 10, never negative. */
public record Sum(int left, int right, boolean minus) {

    public Sum {
        if (left < 1 || left > 20 || right < 1 || right > 10 || minus && right > left) {
            throw new IllegalArgumentException("a sum is 1-20 plus or minus 1-10 and not negative; given: " + left + ", " + right);
        }
    }

    public static Sum random(RandomGenerator random) {
        int left = random.nextInt(1, 21);
        boolean minus = random.nextBoolean();
        int right = random.nextInt(1, minus ? Math.min(10, left) + 1 : 11);
        return new Sum(left, right, minus);
    }

    public int answer() {
        return minus ? left - right : left + right;
    }

    public String question() {
        return left + (minus ? " − " : " + ") + right;
    }
}
