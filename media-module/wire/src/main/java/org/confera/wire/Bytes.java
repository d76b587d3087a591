package org.confera.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unsigned numbers in network byte order, at any alignment. Checks nothing but the array's bounds. */
public final class Bytes {
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {
    }

    /** True if {@code length} bytes from {@code offset} lie inside the array; never throws, whatever is given. */
    public static boolean within(byte[] bytes, int offset, int length) {
        return offset >= 0 && length >= 0 && length <= bytes.length && offset <= bytes.length - length;
    }

    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    public static int u16(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at) & 0xFFFF;
    }

    public static int u24(byte[] bytes, int at) {
        return u8(bytes, at) << 16 | u16(bytes, at + 1);
    }

    public static long u32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at) & 0xFFFF_FFFFL;
    }

    /** 64 bits; read it with {@link Long}'s unsigned methods. */
    public static long u64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    public static void u8(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
    }

    public static void u16(byte[] bytes, int at, int value) {
        SHORT.set(bytes, at, (short) value);
    }

    public static void u24(byte[] bytes, int at, int value) {
        u8(bytes, at, value >> 16);
        u16(bytes, at + 1, value);
    }

    public static void u32(byte[] bytes, int at, long value) {
        INT.set(bytes, at, (int) value);
    }

    public static void u64(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
    }
}
